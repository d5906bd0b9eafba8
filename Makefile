# `make run` and `make test` set up what they need: see scripts/setup.

PORT ?= 8501
DATA ?= data
export DATA FOLDER

python := .venv/bin/python

.PHONY: help run test fuzz torture bench lint docs lock clean

help:
	@echo 'make run     the app at http://127.0.0.1:8501'
	@echo '             DATA=DIR   reads actors.yaml and links.yaml in DIR instead of data/'
	@echo '             PORT=8502  takes another port'
	@echo 'make test    all tests, those in the browser included'
	@echo 'make fuzz    10,000 random networks through every format that holds a whole network, and back;'
	@echo '             all files made to trip the import'
	@echo 'make torture kills and failing disks while files are saved and edited (half an hour; FOLDER=DIR: on another disk)'
	@echo 'make bench   every step beside what one would take instead, below 20 minutes: benchmarks/results.md'
	@echo '             QUICK=1    two small networks, in two minutes, to the terminal alone'
	@echo 'make lint    style and types: ruff and mypy, oxlint and tsc'
	@echo 'make docs    the guides and the library as pages: build/docs/index.html'
	@echo 'make lock    requirements.lock and requirements-dev.lock anew, after a change of requirements*.txt'
	@echo '             UPGRADE=1  takes the newest that fits'
	@echo 'make clean   removes .venv and everything else that can be made again'
	@echo
	@echo 'Each sets up what it needs and reuses what is there. PYTHON=python3.12 chooses the Python of a new .venv.'

run:
	@sh scripts/setup run
	@exec $(python) -m streamlit run app.py --server.port $(PORT) -- --data "$$DATA"

test:
	@sh scripts/setup test
	@npm --prefix graph/frontend --silent test
# A browser uses all cores by itself: its tests run alone, after the others. Files without a test in one are not read for it.
	@$(python) -m pytest -m "not browser" --durations=25 -n logical --maxprocesses 4 --dist loadfile; others=$$?; \
	$(python) -m pytest -m browser --durations=25 $$(grep -lrw browser tests --include='test_*.py' | sort) && exit $$others

fuzz:
	@sh scripts/setup test
	@HYPOTHESIS_PROFILE=fuzz exec $(python) -m pytest tests/data/importing/exact/test_round_trips.py tests/data/importing/test_hostile.py -n logical --maxprocesses 4 --dist load

torture:
	@sh scripts/setup run
	@$(python) benchmarks/torture.py $(if $(FOLDER),--folder "$$FOLDER"); stories=$$?; \
	$(python) benchmarks/torture_store.py $(if $(FOLDER),--folder "$$FOLDER") && exit $$stories

bench:
	@sh scripts/setup bench
	@exec $(python) benchmarks/bench.py $(if $(QUICK),--quick,--out benchmarks/results.md)

lint:
	@sh scripts/setup lint
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	npm --prefix graph/frontend --silent run lint

# A page that is not read again says nothing of its links: -E reads all of them.
docs:
	@sh scripts/setup docs
	@$(python) -m sphinx -W --keep-going -q -E -d build/doctrees docs build/docs
	@echo build/docs/index.html

lock:
	@sh scripts/lock $(if $(UPGRADE),--upgrade)

clean:
	rm -rf .venv graph/frontend/node_modules benchmarks/peers/graphology/node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist samverkan.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
