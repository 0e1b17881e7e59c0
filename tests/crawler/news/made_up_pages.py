"""Pages, feeds and deeds of a made-up server."""

import gzip
import time

HTML = {"Content-Type": "text/html; charset=utf-8"}
TEXT = "카카오는 서비스 장애로 피해를 본 이용자에게 보상하겠다고 밝혔다. "


def page(title, text=TEXT * 6, day="2024-11-06", **headers):
    html = f"""<!doctype html><html lang="ko"><head><title>{title}</title>
<meta property="og:title" content="{title}">
<meta property="article:published_time" content="{day}T10:00:00+09:00"></head>
<body><h1>{title}</h1><div id="articleBody"><p>{text}</p><p>정부는 이행을 살피기로 했다.</p></div>
</body></html>"""
    return 200, {**HTML, **headers}, html.encode()


def feed(host, numbers, titles="카카오 보상 {}", when="Wed, 06 Nov 2024 10:00:00 +0900", more=""):
    items = "".join(
        f"<item><title>{titles.format(n)}</title><link>https://{host}/{n}</link><guid>{n}</guid>"
        f"<pubDate>{when}</pubDate></item>"
        for n in numbers
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0">'
    return f"{head}<channel>{items}{more}</channel></rss>".encode()


def redirect(to, **headers):
    return 302, {"Location": to, **headers}, b""


def robots(*lines):
    return 200, {"Content-Type": "text/plain"}, "\n".join(("User-agent: *", *lines)).encode()


BOMB = 200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(bytes(60_000_000), mtime=0)


def endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(100_000):
        handler.wfile.write(b"x" * 10_000)
    handler.close_connection = True


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        time.sleep(0.1)


def stalled(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    time.sleep(4)
    handler.close_connection = True


def hung_up(handler):
    handler.connection.close()
    handler.close_connection = True
