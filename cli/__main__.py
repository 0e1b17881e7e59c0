"""``python -m cli`` is ``platwatch``."""

from cli.main import main

main()
