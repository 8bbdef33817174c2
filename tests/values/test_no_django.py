"""Values and renderers know no Django: a renderer needs no settings and no database."""

import subprocess
import sys

CODE = """
import sys
import wagtail_netzwerk.values.calendar, wagtail_netzwerk.values.moments, wagtail_netzwerk.values.schema
import wagtail_netzwerk.output.ical, wagtail_netzwerk.output.jsonld
print(sorted({name.split(".")[0] for name in sys.modules} & {"django", "wagtail"}))
"""


def test_values_and_renderers_import_no_django():
    found = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
