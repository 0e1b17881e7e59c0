"""Pages in the shapes of real sites, with texts written for these tests."""

from __future__ import annotations

import json

LEAD = "가나다 장관은 3일 플랫폼 회사 대표들과 만나 소상공인 지원 계획을 들었다고 밝혔다."
NEXT = "회사들은 내년 상반기까지 수수료를 낮추고 정산 주기를 열흘로 줄이겠다고 약속했다."
LAST = "국회는 다음 달 공청회를 열어 관련 법안을 다시 살펴볼 예정이라고 위원장이 말했다."
BODY = (LEAD, NEXT, LAST)
TITLE = '가나다 장관 "수수료 낮춰야"…플랫폼 대표들과 첫 만남'


def page(body: str, head: str = "", title: str | None = TITLE) -> bytes:
    named = f"<title>{title}</title><meta property='og:title' content='{title}'>" if title else ""
    head = f"<head><meta charset=utf-8>{named}{head}</head>"
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode()


def breaks(*lines: str) -> str:
    return "<br>\n<br>\n".join(lines)


def article(*lines: str) -> str:
    return f'<div itemprop="articleBody">{breaks(*(lines or BODY))}</div>'


def linked(**fields: object) -> str:
    said = json.dumps({"@type": "NewsArticle", **fields}, ensure_ascii=False)
    return f'<script type="application/ld+json">{said}</script>'


def fusion(**fields: object) -> str:
    elements = [{"type": "text", "content": line} for line in BODY]
    said = {"content_elements": elements, "headlines": {"basic": TITLE}, **fields}
    content = json.dumps(said, ensure_ascii=False)
    return f"<script>window.Fusion={{}};Fusion.globalContent={content};Fusion.x=1</script>"


def flight(title: str = TITLE) -> str:
    markup = "".join(f'<p class="editor-p">{line}</p>' for line in BODY) + "$$ARTICLEAD$$"
    long_text = f"2b:T{len(markup.encode()):x},{markup}"
    detail = {
        "title": title,
        "contentHtml": "$2b",
        "deployDt": "2026.01.29 18:40",
        "writerDisplay": "홍길동 기자",
    }
    state = json.dumps({"detail": detail}, ensure_ascii=False)
    rows = f'1:"$Sreact.fragment"\n{long_text}5:["$","$L2",null,{state}]\n'
    half = len(rows) // 2
    pushes = [json.dumps([1, part]) for part in (rows[:half], rows[half:])]
    return "".join(f"<script>self.__next_f.push({push})</script>" for push in pushes)
