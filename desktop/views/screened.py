"""What to say of words that need not be written. Refuses none: the adviser decides."""

from __future__ import annotations

from desktop.messages import Messages
from desktop.screening import concerns


def screened(messages: Messages, text: str) -> str:
    """Why some of these words need not be written; empty when nothing was seen."""
    say = messages.format
    told = [
        say("screening-saw", words=seen.words, subject=say(f"screening-{seen.subject}"))
        for seen in concerns(text, messages.language)
    ]
    return say("screening-warning", seen=messages.listed(told)) if told else ""
