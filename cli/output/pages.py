"""What every HTML file has in common: it needs nothing else, and what others wrote in it can do nothing."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from cli.output.safe import safe
from cli.words import language

_STYLE = """body{font-family:"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;
margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;margin-top:2rem}
td,th{border-bottom:1px solid #ccc;padding:.2rem .6rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}
mark{color:inherit;border-radius:2px;border-bottom:2px solid #888;print-color-adjust:exact}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"""
END = "</body>\n</html>\n"


def begin(title: str, style: str) -> str:
    """Return the beginning of a page that is a table or a text; ``style`` is what it adds to theirs."""
    return head(title, f"{_STYLE}\n{style}")


def head(title: str, style: str, script: str = "") -> str:
    """Return a page up to its body, which may load nothing but its own style and script."""
    allowed = f"style-src {_digest(style)}; " + (f"script-src {_digest(script)}; " if script else "")
    policy = f"default-src 'none'; {allowed}base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{plain(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def plain(text: str) -> str:
    """Return a text that is nothing but text in a page."""
    return escape(safe(text))
