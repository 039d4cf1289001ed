"""The program's entrance. Nothing runs before ``freeze_support``."""

from __future__ import annotations

import multiprocessing


def main() -> None:
    """Run the command line."""
    multiprocessing.freeze_support()
    from desktop.cli import arbitre

    arbitre()


if __name__ == "__main__":
    main()
