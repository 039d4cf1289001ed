"""Turns what the disk and the database refuse into errors that have a sentence.

Never hides a fault of ours: what it does not know passes through unchanged.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as driver

from models.errors import HomeError

# Primary result codes; the extended ones carry them in their low byte (sqlite.org/rescode.html).
_DATABASE_CODES = {
    driver.SQLITE_BUSY: "home_busy",
    driver.SQLITE_LOCKED: "home_busy",
    driver.SQLITE_FULL: "disk_full",
    driver.SQLITE_READONLY: "home_read_only",
    driver.SQLITE_CANTOPEN: "home_read_only",
    driver.SQLITE_PERM: "home_read_only",
    driver.SQLITE_IOERR: "disk_failed",
    driver.SQLITE_CORRUPT: "database_damaged",
    driver.SQLITE_NOTADB: "database_damaged",
}
# What the folder stands on went away while it was open: the whole code says so.
_READONLY_DBMOVED = driver.SQLITE_READONLY | 4 << 8
_EXTENDED_CODES = {_READONLY_DBMOVED: "home_vanished"}
# The driver's own copying of a database gives no code, only the words of one (sqlite3_errstr).
_DATABASE_WORDS = {
    "database is locked": driver.SQLITE_BUSY,
    "database table is locked": driver.SQLITE_LOCKED,
    "database or disk is full": driver.SQLITE_FULL,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "unable to open database file": driver.SQLITE_CANTOPEN,
    "disk I/O error": driver.SQLITE_IOERR,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "file is not a database": driver.SQLITE_NOTADB,
}
_SHORT_WRITE = " requested and "  # numpy says so, and no code, when the disk takes no more
_FILE_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",  # a limit on the size of files
    errno.ESTALE: "home_vanished",
    errno.ENODEV: "home_vanished",
    errno.ENXIO: "home_vanished",
    errno.ENOTCONN: "home_vanished",
    errno.ETIMEDOUT: "home_vanished",
    errno.EHOSTDOWN: "home_vanished",
    errno.EHOSTUNREACH: "home_vanished",
    errno.EACCES: "home_read_only",
    errno.EPERM: "home_read_only",
    errno.EROFS: "home_read_only",
    errno.EIO: "disk_failed",
    errno.ENOTDIR: "home_not_a_folder",
    errno.EEXIST: "home_not_a_folder",
    errno.ENOENT: "home_unreachable",  # a folder where none can be made
    errno.ENAMETOOLONG: "home_unreachable",
    errno.ELOOP: "home_unreachable",
}


@contextmanager
def database_errors() -> Iterator[None]:
    """Raise ``HomeError`` in place of an error of the database that the environment causes."""
    try:
        yield
    except driver.Error as error:
        extended = getattr(error, "sqlite_errorcode", 0) or _DATABASE_WORDS.get(str(error), 0)
        code = _EXTENDED_CODES.get(extended) or _DATABASE_CODES.get(extended & 0xFF)
        if code is None:
            raise
        raise HomeError(code) from error


@contextmanager
def file_errors() -> Iterator[None]:
    """Raise ``HomeError`` in place of an error of the file system that the environment causes."""
    try:
        yield
    except OSError as error:
        code = _FILE_CODES.get(error.errno or 0)
        if error.errno is None and _SHORT_WRITE in str(error):
            code = "disk_full"
        if code is None:
            raise
        raise HomeError(code) from error
