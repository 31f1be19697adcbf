"""``completion``: what a shell loads to complete on TAB."""

from __future__ import annotations

import os

from balikpapan_cli.cli import FOUND
from balikpapan_cli.cli.flags import Verb, argument
from balikpapan_cli.cli.options import General
from balikpapan_cli.errors import UsageProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session

SHELLS = ("bash", "zsh", "fish")
_SCRIPTS = os.path.join(os.path.dirname(os.path.dirname(__file__)), "shell")


class Completion(Verb, General):
    """The completion script of a shell."""

    shell: str = argument("SHELL", choices=SHELLS)

    def run(self, session: Session) -> int:
        shell = self.shell or os.path.basename(session.environ.get("SHELL", ""))
        if shell not in SHELLS:
            raise UsageProblem("cli.which_shell", shells=", ".join(SHELLS))
        with open(os.path.join(_SCRIPTS, f"balikpapan.{shell}"), encoding="utf-8") as script:
            session.sink.write(script.read())
        return FOUND
