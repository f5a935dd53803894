namespace PlanKit.Text;

/// <summary>A place in a text by line and column, both counted from 0; people are shown both from 1.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">UTF-16 code units from the line's start.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The line as shown to people, from 1.</summary>
    public int ShownLine => Line + 1;

    /// <summary>The column as shown to people, from 1.</summary>
    public int ShownColumn => Column + 1;
}
