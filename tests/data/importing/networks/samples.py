"""Files as Gephi, Pajek, UCINET, Kumu and Cytoscape write them, made for the tests: an invented network of four."""

_VERTICES = """*Vertices 4
1 "Malmö stad" 0.1000 0.2000 0.5000 ic Red
2 "Region Skåne" 0.3000 0.4000 0.5000
3 "MAU" 0.5000 0.6000 0.5000
4 "Yalla Trappan" 0.7000 0.8000 0.5000
"""
PAJEK = {
    "arcs": f"{_VERTICES}*Arcs\n1 2 3.00\n2 1 1.50\n1 3 2.00\n",
    "edges": f"{_VERTICES}*Edges\n1 2 3.00\n1 3 2.00\n",
    "mixed": f"{_VERTICES}*Arcs\n1 2 3.00\n2 1 1.50\n1 3 2.00\n*Edges\n3 4 0.25\n",
    "lists": f"{_VERTICES}*Arcslist\n1 2 3\n4 1\n*Edgeslist\n2 3\n",
    "matrix": '*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Matrix\n0 2 0\n1 0 0\n0 0.5 0\n',
    "two_modes": '*Vertices 5 3\n1 "A"\n2 "B"\n3 "C"\n4 "Forum"\n5 "Projekt"\n*Edges\n1 4\n2 4\n2 5\n3 5\n',
}

_LABELS = "labels:\nMalmo,Region,MAU,Yalla\ndata:\n"
UCINET = {
    "edges": f"DL n=4\nformat = edgelist1\n{_LABELS}1 2 3\n2 1 1\n1 3 2\n3 4 0.5\n",
    "embedded": "DL n=4\nformat = edgelist1\nlabels embedded:\ndata:\n"
    "Malmo Region 3\nRegion Malmo 1\nMalmo MAU 2\nMAU Yalla 0.5\n",
    "neighbours": f"DL n=4\nformat = nodelist1\n{_LABELS}1 2 3\n3 4\n",
    "matrix": f"DL n=4\nformat = fullmatrix\n{_LABELS}0 1 1 0\n1 0 0 0\n0 0 0 1\n0 0 0 0\n",
    "valued_matrix": f"DL n=4\nformat = fullmatrix\n{_LABELS}0 3 2 0\n1 0 0 0\n0 0 0 0.5\n0 0 0 0\n",
}

GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-05-31"><creator>Gephi 0.10.1</creator><title></title><description></description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="sektor" title="sektor" type="string"/>
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
      <attribute id="pageranks" title="PageRank" type="double"/>
      <attribute id="aktiv" title="aktiv" type="boolean"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="slag" title="slag" type="string"/>
    </attributes>
    <nodes>
      <node id="0" label="Malmö stad">
        <attvalues>
          <attvalue for="sektor" value="offentlig"/><attvalue for="modularity_class" value="1"/>
          <attvalue for="pageranks" value="0.25"/><attvalue for="aktiv" value="true"/>
        </attvalues>
        <viz:size value="10.0"/><viz:position x="-123.4" y="56.7"/><viz:color r="76" g="70" b="62"/>
      </node>
      <node id="1" label="Region Skåne">
        <attvalues>
          <attvalue for="sektor" value="offentlig"/><attvalue for="pageranks" value="0.5"/>
          <attvalue for="aktiv" value="false"/>
        </attvalues>
        <viz:size value="10.0"/><viz:position x="1.0" y="2.0"/><viz:color r="76" g="70" b="62"/>
      </node>
      <node id="2" label="MAU">
        <attvalues><attvalue for="pageranks" value="1.0E-4"/></attvalues>
      </node>
    </nodes>
    <edges>
      <edge id="0" source="0" target="1" weight="3.0"><attvalues><attvalue for="slag" value="avtal"/></attvalues></edge>
      <edge id="1" source="1" target="0"><attvalues/></edge>
      <edge id="2" source="0" target="2" weight="0.5"/>
    </edges>
  </graph>
</gexf>
"""

GRAPHML = """<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="sektor" attr.type="string" for="node" id="sektor"/>
<key attr.name="PageRank" attr.type="double" for="node" id="pageranks"><default>0.0</default></key>
<graph edgedefault="undirected">
<node id="0"><data key="label">Malmö stad</data><data key="sektor">offentlig</data>
<data key="pageranks">0.25</data><data key="size">10.0</data><data key="r">76</data></node>
<node id="1"><data key="label">Region Skåne</data><data key="sektor">offentlig</data>
<data key="size">10.0</data></node>
<node id="2"><data key="label">MAU</data><data key="pageranks">1.0E-4</data></node>
<edge id="0" source="0" target="1"><data key="weight">3.0</data></edge>
<edge id="1" source="0" target="2"><data key="weight">0.5</data><data key="edgelabel">avtal</data></edge>
</graph></graphml>
"""

KUMU = """{
  "elements": [
    {"label": "Malmö stad", "type": "Kommun", "tags": ["stad", "värd"], "description": "Värd för forumet"},
    {"label": "MAU", "type": "Universitet"},
    {"label": "Yalla Trappan", "type": "Kooperativ", "startade": 2010}
  ],
  "connections": [
    {"from": "Malmö stad", "to": "MAU", "type": "Avtal", "direction": "directed", "strength": 2},
    {"from": "MAU", "to": "Yalla Trappan", "type": "Forskning", "direction": "undirected"},
    {"from": "Yalla Trappan", "to": "Malmö stad", "type": "Avtal", "direction": "mutual", "strength": 0.5}
  ]
}
"""

GEPHI_NODES = (
    "Id,Label,timeset,sektor,Modularity Class\n0,Malmö stad,,offentlig,1\n1,Region Skåne,,offentlig,\n2,MAU,,,0\n"
)
GEPHI_EDGES = (
    "Source,Target,Type,Id,Label,timeset,Weight\n"
    "0,1,Directed,0,,,3.0\n1,0,Directed,1,,,1.0\n0,2,Directed,2,avtal,,0.5\n"
)
