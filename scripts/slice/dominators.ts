/** A node that the walk from the root reaches. */
class Vertex {
  readonly name: string;
  /** Its place in the order of the walk. */
  readonly number: number;
  /** The vertex from which the walk reached it. */
  readonly parent: Vertex | undefined;
  /** The vertices that refer to it. */
  readonly users: Vertex[] = [];
  /** The semidominator. */
  semi: Vertex = this;
  /** The vertices whose semidominator it is, until they have a dominator. */
  readonly bucket: Vertex[] = [];
  /** A vertex above it in the walk; undefined until it is linked. */
  ancestor: Vertex | undefined;
  /** The vertex with the first semidominator from this one up to below `ancestor`. */
  label: Vertex = this;
  dominator: Vertex | undefined;

  constructor(name: string, number: number, parent: Vertex | undefined) {
    this.name = name;
    this.number = number;
    this.parent = parent;
  }
}

/**
 * Finds the immediate dominator of each node: the last other node that every way from the root to it contains. Takes
 * almost linear time (Lengauer and Tarjan, "A Fast Algorithm for Finding Dominators in a Flowgraph").
 *
 * @param uses the nodes that each node refers to
 * @returns the dominators of all nodes that the root reaches, each node after its dominator
 */
export function immediateDominators(
  root: string,
  uses: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const vertices = depthFirst(root, uses);
  for (const vertex of vertices.toReversed()) {
    const { parent } = vertex;
    if (parent === undefined) continue;
    for (const user of vertex.users) vertex.semi = earlier(lowest(user).semi, vertex.semi);
    vertex.semi.bucket.push(vertex);
    vertex.ancestor = parent;
    for (const waiting of parent.bucket.splice(0)) {
      const candidate = lowest(waiting);
      // If their semidominators differ, it has the dominator of the candidate, which is found below.
      waiting.dominator = candidate.semi === waiting.semi ? parent : candidate;
    }
  }
  const dominators = new Map<string, string>();
  for (const vertex of vertices) {
    if (vertex.dominator !== vertex.semi) vertex.dominator = vertex.dominator?.dominator;
    if (vertex.dominator !== undefined) dominators.set(vertex.name, vertex.dominator.name);
  }
  return dominators;
}

function depthFirst(root: string, uses: ReadonlyMap<string, readonly string[]>): readonly Vertex[] {
  const vertices = new Map<string, Vertex>();
  const open: { readonly vertex: Vertex; readonly names: Iterator<string> }[] = [];
  const enter = (name: string, parent: Vertex | undefined): Vertex => {
    const vertex = new Vertex(name, vertices.size, parent);
    vertices.set(name, vertex);
    open.push({ vertex, names: (uses.get(name) ?? []).values() });
    return vertex;
  };
  enter(root, undefined);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { value: name, done } = top.names.next();
    if (done) open.pop();
    else (vertices.get(name) ?? enter(name, top.vertex)).users.push(top.vertex);
  }
  return [...vertices.values()];
}

function earlier(a: Vertex, b: Vertex): Vertex {
  return a.number < b.number ? a : b;
}

// Returns the label of a vertex, after shortening the way above it.
function lowest(vertex: Vertex): Vertex {
  const way: (readonly [Vertex, Vertex])[] = [];
  for (
    let [at, above] = [vertex, vertex.ancestor];
    above?.ancestor !== undefined;
    [at, above] = [above, above.ancestor]
  )
    way.push([at, above]);
  for (const [at, above] of way.toReversed()) {
    if (above.label.semi.number < at.label.semi.number) at.label = above.label;
    at.ancestor = above.ancestor;
  }
  return vertex.label;
}
