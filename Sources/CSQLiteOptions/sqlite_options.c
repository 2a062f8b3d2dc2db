#include "sqlite_options.h"

#include <sqlite3.h>

int sqlite_linked_version(void) { return sqlite3_libversion_number(); }

int sqlite_set_defensive(void *connection) {
    sqlite3 *database = connection;
    int code = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    if (code != SQLITE_OK) return code;
    return sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}

int sqlite_system_error(void *connection) {
    sqlite3 *database = connection;
    int code = 0;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &code);
    return code != 0 ? code : sqlite3_system_errno(database);
}
