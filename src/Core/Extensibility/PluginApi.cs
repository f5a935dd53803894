namespace PlanKit.Extensibility;

/// <summary>The contract between PlanKit and its plugins: everything public in this assembly.</summary>
public static class PluginApi
{
    /// <summary>
    /// The contract's version. The minor number rises when something is added, the major number when something a plugin may
    /// use is changed or taken away. A plugin runs where this lies within its manifest's <c>api</c> range.
    /// </summary>
    public static Version Version { get; } = new(1, 0);
}
