namespace PlanKit.Text;

/// <summary>A line of a comparison of two texts.</summary>
/// <param name="Before">Its number in the text before, from 1; null where it is not there.</param>
/// <param name="After">Its number in the text after, from 1; null where it is not there.</param>
/// <param name="Text">The line without its line break.</param>
public sealed record LineChange(int? Before, int? After, string Text)
{
    /// <summary>Whether both texts have it.</summary>
    public bool IsCommon => Before is not null && After is not null;

    /// <summary>The sign of a unified diff: a space, - or +.</summary>
    public char Sign => IsCommon ? ' ' : Before is not null ? '-' : '+';
}
