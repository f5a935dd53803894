namespace PlanKit.Model;

/// <summary>
/// Names an item for as long as the plan lives: renumbering, reordering and revising the plan leave it as it was. It is
/// made from the item's title, never from its number.
/// </summary>
/// <param name="Value">Ten lower-case hexadecimal digits, and <c>-2</c>, <c>-3</c> … for a title that occurs again.</param>
public sealed record ItemId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
