-- Settings of this database and of roles; values of parameters that are not built in stay here
SELECT json_build_object(
  'figure', 'setting',
  'database', s.setdatabase <> 0,
  'role', r.rolname,
  'name', split_part(one.setting, '=', 1),
  'value', CASE
    WHEN split_part(one.setting, '=', 1) IN (SELECT p.name FROM pg_settings p)
      AND split_part(one.setting, '=', 1) NOT LIKE '%.%'
      AND one.setting !~* 'password|secret|://'
    THEN left(substr(one.setting, strpos(one.setting, '=') + 1), 300)
  END
)
FROM pg_db_role_setting s
CROSS JOIN LATERAL unnest(s.setconfig) AS one(setting)
LEFT JOIN pg_roles r ON r.oid = s.setrole
WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
ORDER BY s.setdatabase <> 0, r.rolname, one.setting;
