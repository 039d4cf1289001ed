"""Long arrays put together part by part, on disk once memory would tell. Never keeps a file."""

from __future__ import annotations

from tempfile import TemporaryFile, gettempdir
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from models.errors import HomeError

IN_MEMORY = 1 << 24  # bytes; a longer array stays in its file, which ends with it


class Spool:
    """One array in the making, of numbers of one type."""

    def __init__(self, dtype: type[np.generic]) -> None:
        self._dtype = np.dtype(dtype)
        self._bytes = 0
        self._parts: list[NDArray[Any]] = []
        self._file: IO[bytes] | None = None

    def add(self, part: NDArray[Any]) -> None:
        """Put ``part`` (n,) at the end. Raises ``HomeError`` ``file_not_written``."""
        self._parts.append(part.astype(self._dtype, copy=False))
        self._bytes += self._parts[-1].nbytes
        if self._file or self._bytes > IN_MEMORY:
            self._write()

    def array(self) -> NDArray[Any]:
        """Return all parts as one; nothing is added afterwards."""
        if self._file is None:
            return np.concatenate([np.empty(0, self._dtype), *self._parts])
        self._file.flush()
        mapped = np.memmap(self._file, dtype=self._dtype, mode="r")
        self._file.close()  # the map keeps what it shows
        return np.asarray(mapped)

    def _write(self) -> None:
        try:
            self._file = self._file or TemporaryFile()  # noqa: SIM115 - closed by ``array``
            for part in self._parts:
                self._file.write(part.tobytes())
        except OSError as error:
            raise HomeError("file_not_written", file=gettempdir()) from error
        self._parts.clear()
