namespace PlanKit.Cli.Output;

/// <summary>What a colour says. A word or a sign always stands beside it.</summary>
internal enum Ink
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Done: green.</summary>
    Good,

    /// <summary>In progress, or a warning: yellow.</summary>
    Attention,

    /// <summary>Overdue, or an error: red.</summary>
    Bad,

    /// <summary>Nothing to look at: grey.</summary>
    Muted,
}
