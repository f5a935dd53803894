namespace PlanKit.Analysis;

/// <summary>Who brings a rule.</summary>
/// <param name="Id">The plugin's id; <c>core</c> for the rules of PlanKit itself.</param>
/// <param name="Version">Its version.</param>
public sealed record PluginIdentity(string Id, string Version)
{
    /// <summary>PlanKit's own rules.</summary>
    public static PluginIdentity Core { get; } =
        new("core", typeof(PluginIdentity).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>id version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
