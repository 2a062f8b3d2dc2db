#ifndef SQLITE_OPTIONS_H
#define SQLITE_OPTIONS_H

// What Swift can't call: sqlite3_db_config() is variadic, and what GRDB does not pass on.

/// The version of the SQLite library that is linked, such as 3040001: not that of the header.
int sqlite_linked_version(void);

/// Makes a connection refuse what no program needs: writing the schema or shadow tables directly, functions in the schema
/// that have side effects. Returns 0, or SQLite's error code.
int sqlite_set_defensive(void *connection);

/// The errno behind the last input/output error of a connection; 0 where there was none.
int sqlite_system_error(void *connection);

#endif
