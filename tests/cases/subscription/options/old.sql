CREATE SUBSCRIPTION changes CONNECTION 'host=a dbname=shop password=one' PUBLICATION orders WITH (connect = false, slot_name = 'changes');
