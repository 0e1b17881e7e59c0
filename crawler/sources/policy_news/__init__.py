"""Policy news of the government, which data.go.kr hands on in the form of the press releases."""

from crawler.sources.press_releases import next_step, questions, read_answer, read_row, url

__all__ = ["next_step", "questions", "read_answer", "read_row", "url"]
