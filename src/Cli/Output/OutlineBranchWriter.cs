using System.Globalization;

namespace PlanKit.Cli.Output;

/// <summary>
/// Writes the lines of an outline with guides, as a tree. The confidence of a numbered line stands in a column at the right of a
/// terminal, and at the end of the line where the output is none.
/// </summary>
/// <param name="page">What is written on.</param>
internal sealed class OutlineBranchWriter(Page page)
{
    private const string Tee = "├── ", Elbow = "└── ", Trunk = "│   ", Nothing = "    ";
    private const string Gap = "  ";

    // Narrower than this a text cannot be read; then the line runs over the edge.
    private const int Narrowest = 16;

    private static readonly int ConfidenceWidth = Shown(0).Length;

    /// <summary>A confidence as it is shown: 0.98.</summary>
    public static string Shown(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Writes a line and all that hangs below it.</summary>
    public void Write(OutlineBranch root)
    {
        WriteLines(root, first: "", further: root.Below.Count > 0 ? Trunk : "");
        WriteBelow(root, "");
    }

    private void WriteBelow(OutlineBranch branch, string margin)
    {
        for (int i = 0; i < branch.Below.Count; i++)
        {
            OutlineBranch below = branch.Below[i];
            bool isLast = i == branch.Below.Count - 1;
            string inner = margin + (isLast ? Nothing : Trunk);
            WriteLines(below, margin + (isLast ? Elbow : Tee), below.Below.Count > 0 ? inner + Trunk : inner);
            WriteBelow(below, inner);
        }
    }

    private void WriteLines(OutlineBranch branch, string first, string further)
    {
        string text = Clean(branch.Text), remark = Clean(branch.Remark);
        string whole = remark.Length > 0 ? $"{text} {remark}" : text;
        int room = page.Width is { } width
            ? Math.Max(Narrowest, width - 1 - Math.Max(first.Length, further.Length) - Gap.Length - ConfidenceWidth)
            : int.MaxValue;
        IReadOnlyList<string> lines = page.Width is null ? [whole] : CellWidth.Wrap(whole, room);
        for (int i = 0; i < lines.Count; i++)
        {
            string margin = i == 0 ? first : further;
            page.Write(margin, Ink.Plain);
            bool endsWithRemark = i == lines.Count - 1 && remark.Length > 0 && lines[i].EndsWith(remark, StringComparison.Ordinal);
            page.Write(endsWithRemark ? lines[i][..^remark.Length] : lines[i], branch.Ink);
            if (endsWithRemark)
            {
                page.Write(remark, Ink.Muted);
            }

            if (i == 0 && branch.Confidence is { } confidence)
            {
                int missing = page.Width is { } columns ? columns - 1 - ConfidenceWidth - Gap.Length - margin.Length - CellWidth.Of(lines[i]) : 0;
                page.Write(new string(' ', Math.Max(0, missing)) + Gap + Shown(confidence), Ink.Muted);
            }

            page.WriteLine("");
        }
    }

    private static string Clean(string text) => SafeText.Of(text).ReplaceLineEndings(" ").Replace('\t', ' ');
}
