"""The app's page Explore with one plain button, for `clicks.py` to compare a click in the picture with."""

import streamlit as st

from graph.app import explore, frame, server
from graph.app.view_state import ViewState


def show(state: ViewState) -> None:
    count = st.session_state.setdefault("count", 0)
    explore.show(state)
    with st.container(key="plain"):
        if st.button("plain"):
            count = st.session_state["count"] = count + 1
        st.html(f"<p>{count}</p>")


if __name__ == "__main__":
    frame.run({"explore": show})
else:
    app = st.App(__file__, routes=server.ROUTES, middleware=server.MIDDLEWARE)
