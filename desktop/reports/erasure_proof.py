"""The dated proof that people were erased, as a page. Never a reference or a name."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.messages import Messages
from desktop.reports.pages import page, paragraph, table
from storage.erasure import ErasureProof


def proof_page(say: Messages, proofs: Iterable[ErasureProof]) -> str:
    """The page of one erasure or of all."""
    words = say.format
    heads = [words(f"proof-{name}") for name in ("seq", "at", "pseudonym", "entries")]
    rows = [
        [
            say.number(proof.seq),
            proof.at.astimezone().strftime("%d/%m/%Y %H:%M"),
            proof.pseudonym or words("proof-no-pseudonym"),
            say.number(proof.entries),
        ]
        for proof in proofs
    ]
    parts = [paragraph(words("proof-what")), table(heads, rows), paragraph(words("proof-check"))]
    return page(say.language, words("proof-title"), parts)
