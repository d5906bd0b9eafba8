"""What pyproject.toml cannot say: a wheel holds what `streamlit run` needs, and catalogues as gettext reads them."""

from pathlib import Path
from runpy import run_path
from shutil import rmtree

from setuptools import setup
from setuptools.command.build_py import build_py

# The same places as here, seen from `graph/shipped/`: the app's script, its settings, its fonts and the data.
SHIPPED = ("app.py", ".streamlit/config.toml", "static/*", "data/*.yaml")


def shipped() -> list[Path]:
    """The files that go into `graph/shipped/`."""
    return sorted(file for pattern in SHIPPED for file in Path().glob(pattern))


class Build(build_py):
    """Builds the package, with what is shipped beside its modules."""

    def run(self) -> None:
        """Build anew: what lies in `build/` from another time would become part of the wheel."""
        package = Path(self.build_lib, "graph")
        if not self.editable_mode:
            rmtree(package, ignore_errors=True)
        super().run()
        if not self.editable_mode:
            for file in shipped():
                copy = package / "shipped" / file
                self.mkpath(str(copy.parent))
                self.copy_file(str(file), str(copy))
            compile_catalogue = run_path("graph/text/catalogue.py")["compile_catalogue"]
            for written in package.glob("text/locale/*/LC_MESSAGES/graph.po"):
                written.with_suffix(".mo").write_bytes(compile_catalogue(written))
                written.unlink()

    def get_source_files(self) -> list[str]:
        """What an sdist needs to build the same wheel."""
        return [*super().get_source_files(), *map(str, shipped())]


setup(cmdclass={"build_py": Build})
