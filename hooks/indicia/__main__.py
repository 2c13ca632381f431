"""`python -m indicia`."""

from __future__ import annotations

from indicia.cli.main import main

if __name__ == "__main__":
    main()
