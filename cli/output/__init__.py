"""What every listing command prints: one set of options, one function, one module a format."""

from cli.output.options import Output, output_options
from cli.output.write import write_rows

__all__ = ["Output", "output_options", "write_rows"]
