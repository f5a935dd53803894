namespace PlanKit.Model;

/// <summary>What a revision does with an item.</summary>
public enum ItemChangeKind
{
    /// <summary>Its address and its title are as they were.</summary>
    Kept,

    /// <summary>Its title is as it was; its address is another.</summary>
    Renumbered,

    /// <summary>It is the same item with other words in its title; its address may be another too.</summary>
    Reworded,

    /// <summary>The plan did not have it before.</summary>
    Added,

    /// <summary>The plan has it no longer, or it cannot be told which item it became.</summary>
    Removed,
}
