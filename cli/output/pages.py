"""What every HTML file has in common: it needs nothing else, and what others wrote in it can do nothing."""

from __future__ import annotations

from html import escape

from cli.output.safe import safe
from cli.words import language

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """body{font-family:"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;
margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;margin-top:2rem}
td,th{border-bottom:1px solid #ccc;padding:.2rem .6rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}
mark{color:inherit;border-radius:2px;border-bottom:2px solid #888;print-color-adjust:exact}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"""
END = "</body>\n</html>\n"


def begin(title: str, style: str) -> str:
    """Return a page up to its body, whose ``title`` is text and whose ``style`` is ours."""
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{plain(title)}</title>\n<style>{_STYLE}\n{style}</style>\n</head>\n<body>\n"
    )


def plain(text: str) -> str:
    """Return a text that is nothing but text in a page."""
    return escape(safe(text))
