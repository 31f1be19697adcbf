"""Saved messages (RFC 5322, MIME), such as statements that offices send to newsrooms: one article a message, without what is
attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr

from balikpapan_cli.errors import SourceProblem
from balikpapan_cli.model import Failure, Note
from balikpapan_cli.sources.fields.columns import Numbered, records
from balikpapan_cli.sources.files.decode import decode, decode_declared
from balikpapan_cli.sources.files.stream import Source
from balikpapan_cli.sources.record import Mapped, Record

_HEADER = re.compile(rb"(?:From [^\n]*\n)?[A-Za-z][A-Za-z-]*:[ \t]")
_OF_A_MESSAGE = (b"message-id:", b"mime-version:", b"received:")
_LONGEST = 1000
"""Characters of a header that are read. A parameter may be in a charset of its own, which the parser believes."""
_AGAIN = re.compile(r"^(?:\s*(?:re|fw|fwd|bls|trs)\s*:)+\s*", re.IGNORECASE)
"""What programs put before the subject of an answer, or of what is passed on."""


class _Headers(Compat32):
    """As messages are read by default, but of each header the beginning alone."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


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
    message = message_from_bytes(data.lstrip(), policy=_Headers())
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


def _said(message: Message, name: str) -> str:
    """A header as text; a damaged one as it stands."""
    written = str(message.get(name, ""))
    with suppress(LookupError, ValueError, MessageError):
        written = str(make_header(decode_header(written)))
    return " ".join(written.split())


def _sender(written: str) -> str:
    """The name of who sent it; nothing where there is an address alone."""
    try:
        name, _ = parseaddr(written)
    except RecursionError:  # of a thousand brackets
        return ""
    return "" if "@" in name else name


def _text(message: Message) -> str:
    """The text of a message, rather plain than as a page."""
    found: dict[str, Message] = {}
    for part in message.walk():
        if not part.is_multipart() and part.get_content_disposition() != "attachment":
            found.setdefault(part.get_content_type(), part)
    kind = next((kind for kind in ("text/plain", "text/html") if kind in found), "")
    if not kind:
        return ""
    part = found[kind]
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    text = decode_declared(data, part.get_content_charset(""))
    return (decode(data).text if text is None else text).replace("\r\n", "\n")
