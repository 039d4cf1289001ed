"""Everything held about a person as a page that they can read."""

from __future__ import annotations

from desktop.messages import Messages
from desktop.reports.pages import facts, heading, listed, page, paragraph, subheading
from desktop.workflow.person_file import Handout, entry_lines, file_lines
from storage.access import WITHHELD


def person_page(say: Messages, handout: Handout) -> str:
    """The page, in the order in which things happened."""
    held, words = handout.file, say.format
    made = handout.made_at.astimezone().strftime("%d/%m/%Y")
    parts = [paragraph(words("held-what", reference=held.reference, day=made))]
    parts.append(heading(words("held-file")))
    if held.person is None:
        parts.append(paragraph(words("held-no-file")))
    parts.append(facts(file_lines(say, held)))
    if held.seen_at is not None:
        day = held.seen_at.astimezone().strftime("%d/%m/%Y")
        parts.append(paragraph(words("held-delivered", day=day)))
    parts.append(heading(words("held-journal", count=len(held.entries))))
    for entry in held.entries:
        at = entry.at.astimezone().strftime("%d/%m/%Y %H:%M")
        name = words(f"entry-{entry.kind.value.replace('_', '-')}")
        parts.append(subheading(f"{at} · {name}"))
        parts.append(listed(entry_lines(say, entry, handout.titles)))
    parts.append(heading(words("held-withheld")))
    parts.append(listed(words(f"held-withheld-{name}") for name in WITHHELD))
    parts.append(heading(words("held-rights")))
    parts.append(paragraph(words("held-rights-text")))
    return page(say.language, words("held-title"), parts)
