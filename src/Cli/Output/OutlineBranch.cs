namespace PlanKit.Cli.Output;

/// <summary>A line of the outline with what hangs below it.</summary>
/// <param name="Text">What the line says.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Remark">What stands behind it in grey; empty: nothing.</param>
/// <param name="Confidence">How sure the reading of a numbered line is, 0 to 1; null: the line bears no number.</param>
internal sealed record OutlineBranch(string Text, Ink Ink, string Remark = "", double? Confidence = null)
{
    private readonly List<OutlineBranch> _below = [];

    /// <summary>What hangs below, in order.</summary>
    public IReadOnlyList<OutlineBranch> Below => _below;

    /// <summary>Hangs a line below this one.</summary>
    /// <returns>The line hung.</returns>
    public OutlineBranch Add(OutlineBranch branch)
    {
        _below.Add(branch);
        return branch;
    }
}
