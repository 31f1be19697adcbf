"""Saved messages (RFC 5322, MIME), such as statements that offices send to newsrooms: one article a message, without what is
attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.files.decode import decode
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.record import Mapped, Record

_HEADER = re.compile(rb"(?:From [^\n]*\n)?[A-Za-z][A-Za-z-]*:[ \t]")
_OF_A_MESSAGE = (b"message-id:", b"mime-version:", b"received:")
_AGAIN = re.compile(r"^(?:\s*(?:re|fw|fwd|bls|trs)\s*:)+\s*", re.IGNORECASE)
"""What programs put before the subject of an answer, or of what is passed on."""


def sniff(head: bytes) -> bool:
    """Headers from the first line on, those among them that only a message has."""
    above = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].lower()
    names = [line for line in above.splitlines() if line.startswith(_OF_A_MESSAGE)]
    return bool(_HEADER.match(head)) and bool(names) and b"\nsubject:" in b"\n" + above


def read(source: Source) -> Iterator[Record | Failure | Note]:
    """The text of the message, its subject, date and sender; nothing where there is no text."""
    data = source.read_all()
    if not data.strip():
        return
    if not _HEADER.match(data.lstrip()):
        raise SourceProblem("sources.no_message")
    message = message_from_bytes(data.lstrip(), policy=default)
    values = {
        "title": _AGAIN.sub("", _said(message, "subject")),
        "date": _said(message, "date"),
        "author": _sender(_said(message, "from")),
        "body": _text(message),
    }
    if values["body"].strip():
        row = Numbered(1, values, source.digest)
        for event in records([row], source.name, source.options._replace(columns=())):
            if not isinstance(event, Mapped):
                yield event


def _said(message: EmailMessage, name: str) -> str:
    """A header as text; a damaged one as it stands, or empty."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # what the parser of the standard library makes of some damage
        return ""


def _sender(written: str) -> str:
    """The name of who sent it; nothing where there is an address alone."""
    name, _ = parseaddr(written)
    return "" if "@" in name else name


def _text(message: EmailMessage) -> str:
    """The text of a message, rather plain than as a page."""
    try:
        part = message.get_body(("plain", "html"))
    except (KeyError, ValueError, AttributeError):
        part = None
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    charset = part.get_content_charset("")
    try:
        text = data.decode(charset) if charset else decode(data).text
    except (LookupError, ValueError):
        text = decode(data).text
    return text.replace("\r\n", "\n")
