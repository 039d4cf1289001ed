"""The errors that a person is told about; never a sentence, always a code and its parameters."""

from __future__ import annotations


class ArbitreError(Exception):
    """The environment or the input is at fault, not the program.

    ``code`` names the sentence in ``resources/translations`` (message ``error-<code>``); ``params``
    are its variables: text, whole numbers or floats, never personal data.
    """

    def __init__(self, code: str, /, **params: str | float) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class InputError(ArbitreError):
    """A file or an argument cannot be used as it is."""


class HomeError(ArbitreError):
    """The home, its key, its disk or the workstation stands in the way."""


class RefusedError(ArbitreError):
    """A rule of the product forbids it now (not informed, objected, out of order)."""
