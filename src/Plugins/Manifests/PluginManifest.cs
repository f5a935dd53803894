using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>What <c>plugin.json</c> says of a plugin (docs/plugin.schema.json). Immutable.</summary>
public sealed class PluginManifest
{
    /// <summary>The file's name in the plugin's folder.</summary>
    public const string FileName = "plugin.json";

    /// <summary>The plugin's id: lower-case letters, digits and hyphens. Unique among all plugins.</summary>
    public required string Id { get; init; }

    /// <summary>The version, such as <c>1.0.0</c> or <c>1.1.0-beta</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The name for people.</summary>
    public required LocalizableText Name { get; init; }

    /// <summary>The contract versions with which it runs.</summary>
    public required ApiRange Api { get; init; }

    /// <summary>The letters with which its rule ids begin; null where it has no rules.</summary>
    public string? RulePrefix { get; init; }

    /// <summary>The ids of the plugins it needs, in the order of the file.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>The name of the assembly's file in the plugin's folder; null where it has no code, and then it has <see cref="Rules"/>.</summary>
    public string? Assembly { get; init; }

    /// <summary>The name of the file in the plugin's folder that holds its rules without code; null where it has none.</summary>
    public string? Rules { get; init; }

    /// <summary>The name of the profile's file in the plugin's folder; null where it has none.</summary>
    public string? Profile { get; init; }

    /// <summary>What it brings.</summary>
    public required ProvidedParts Provides { get; init; }

    /// <summary>Whether it was made for a later contract than this program's: what it says may be more than can be understood here.</summary>
    internal bool IsOfLaterApi => Api.Min > PluginApi.Version;

    /// <summary>Id and version, as findings name it.</summary>
    public PluginIdentity Identity => new(Id, Version);
}
