namespace PlanKit.Syntax.Parsing;

/// <summary>What a numbered line is in the plan.</summary>
internal enum NumberedRole : byte
{
    /// <summary>Not decided yet.</summary>
    Undecided,

    /// <summary>It holds items.</summary>
    Section,

    /// <summary>It is what people tick off.</summary>
    Item,

    /// <summary>It is part of an item.</summary>
    Clause,
}
