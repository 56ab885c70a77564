CREATE SUBSCRIPTION changes CONNECTION 'host=b dbname=shop password=two' PUBLICATION orders, "Items" WITH (connect = false, slot_name = NONE, binary = true, streaming = parallel);
