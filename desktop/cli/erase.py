"""``arbitre erase`` and ``arbitre erasures``: end what is held about a person, and the proofs."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from desktop.cli.context import Desk, json_option, print_json
from desktop.cli.outputs import is_confirmed, require_free, write_new
from desktop.workflow.care import left_notes
from storage.erasure import ErasureProof, Leftovers

_out = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Page of the proof (.html)."
)


@click.command()
@click.argument("person")
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask.")
@click.option("--aside", "with_aside", is_flag=True, help="Delete the stores put aside as well.")
@_out
@json_option
@click.pass_obj
def erase(
    desk: Desk, person: str, is_sure: bool, with_aside: bool, out: Path | None, as_json: bool
) -> None:
    """Erase PERSON for good: keys, file, backups. The journal stays whole and keeps a proof."""
    if out is not None:
        require_free(out, "", [".html"])
    with desk.workplace() as workplace:
        erasure = workplace.store.erasure
        copies = erasure.copies_elsewhere(person)
        sentence = desk.messages.format("erase-confirm", person=person)
        if not is_sure and not is_confirmed(desk, sentence):
            desk.say("erase-not-done")
            return
        proof = erasure.erase(person)
        if with_aside:
            erasure.remove_aside()
        left = erasure.finish()
    if out is not None:
        _write(desk, out, [proof])
    if as_json:
        print_json({**_row(proof), "left": left, "copies_elsewhere": copies})
        return
    _tell(desk, proof, left)
    if copies.backups or copies.exports:
        desk.say("erase-elsewhere", backups=copies.backups, exports=copies.exports)


@click.command()
@_out
@json_option
@click.pass_obj
def erasures(desk: Desk, out: Path | None, as_json: bool) -> None:
    """List the proofs of erasure: dated, without anybody's name."""
    if out is not None:
        require_free(out, "", [".html"])
    with desk.workplace() as workplace:
        proofs = workplace.store.erasure.proofs()
    if out is not None:
        _write(desk, out, proofs)
    if as_json:
        print_json({"erasures": [_row(proof) for proof in proofs]})
        return
    for proof in proofs:
        at = proof.at.astimezone().strftime("%d/%m/%Y %H:%M")
        click.echo(f"{proof.seq:>6}  {at}  {proof.pseudonym or '–':<32}  {proof.entries}")


def _tell(desk: Desk, proof: ErasureProof, left: Leftovers) -> None:
    at = proof.at.astimezone().strftime("%d/%m/%Y %H:%M")
    desk.say("erase-done", seq=proof.seq, at=at, entries=proof.entries)
    if proof.pseudonym:
        desk.say("erase-pseudonym", pseudonym=proof.pseudonym)
    for key, params in left_notes(left):
        desk.say(key, **params)


def _row(proof: ErasureProof) -> dict[str, object]:
    row: dict[str, object] = msgspec.to_builtins(proof)
    return row


def _write(desk: Desk, out: Path, proofs: list[ErasureProof] | tuple[ErasureProof, ...]) -> None:
    from desktop.reports.erasure_proof import proof_page

    write_new({out: proof_page(desk.messages, proofs).encode()})
