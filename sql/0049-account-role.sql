-- The roles of staff beside admin; what each may do is a table of the program (fcgi/util/role.c).
ALTER TABLE account
        DROP CONSTRAINT IF EXISTS ck_account_role,
        ADD CONSTRAINT ck_account_role
                CHECK (role IN ('candidate', 'reviewer', 'catalogue-editor', 'support', 'admin', 'auditor'));
