namespace PlanKit.Plugins;

/// <summary>The versions of <see cref="Extensibility.PluginApi"/> with which a plugin runs, both ends included.</summary>
/// <param name="Min">The lowest.</param>
/// <param name="Max">The highest.</param>
public sealed record ApiRange(Version Min, Version Max)
{
    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(Version version) => Min <= version && version <= Max;

    /// <summary>min to max: <c>1.0-1.99</c>.</summary>
    public override string ToString() => $"{Min}-{Max}";
}
