"""Talk as lines of a terminal: broken between words, which the terminal itself would not do."""

from __future__ import annotations


def wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` characters, broken between words."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def laid_out(text: str, width: int) -> str:
    """Lines of talk for a terminal: each that is wider goes on below, under its own indent; a word stays whole."""
    lines = []
    for line in text.split("\n"):
        if len(line) <= width:
            lines.append(line)
            continue
        indent = " " * min(len(line) - len(line.lstrip()), width // 2)
        first, *rest = wrapped(line, width - len(indent) - 2)
        lines += [indent + first, *(f"{indent}  {more}" for more in rest)]
    return "\n".join(lines)


def markdown_lines(line: str, width: int) -> list[str]:
    """A paragraph or footnote of Markdown in lines of at most ``width`` characters that mean the same: none begins with what
    would make it a heading, a quotation or the item of a list."""
    glued = "".join(("\0" if _is_mark(word) else " ") + word for word in line.split())
    return [part.replace("\0", " ") for part in wrapped(glued, width)] or [""]


def _is_mark(word: str) -> bool:
    """Whether a word says more than itself at the beginning of a line."""
    return not word.strip("-+*=_~#>|") or word[0] in "#>" or (word[-1] in ".)" and word[:-1].isdigit())
