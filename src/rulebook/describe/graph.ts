/** A picture of how answers lead to consequences, in columns. */

export interface GraphNode {
  readonly id: string;
  readonly kind: 'eingabe' | 'merkmal' | 'regel' | 'folge';
  readonly label: string;
  readonly column: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** An exception: where it holds, the rule does not. */
  readonly isException: boolean;
}

export interface Graph {
  readonly title: string;
  /** Headings of the columns. */
  readonly columns: readonly string[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
