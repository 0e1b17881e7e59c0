"""Laws version by version, as others keep them in files: Markdown with front matter, or JSON lines."""

from crawler.sheet import Politeness, Sheet

SHEET = Sheet(
    name="statutes",
    title="법령 연혁",
    title_en="Laws' histories",
    publisher="법제처 국가법령정보센터",
    publisher_en="Korean Law Information Center, Ministry of Government Legislation",
    address="https://www.law.go.kr",
    licence="보호받지 못하는 저작물(저작권법 제7조)",
    reuse="full",
    terms=None,
    rank="primary",
    coverage="사용자가 파일로 가져온 법령의 판(platwatch sources import statutes)",
    coverage_en="versions of laws from the user's own files (platwatch sources import statutes)",
    robots="not asked: it comes from files",
    politeness=Politeness(0, 1, 0, "", 1, 0, 0, 0),
)
