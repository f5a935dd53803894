using System.Runtime.InteropServices;
using System.Text.Json;

namespace McMaster.NETCore.Plugins.Loader;

/// <summary>
/// The folders beside the plugin's own in which its files may lie: the <c>additionalProbingPaths</c> of the plugin's
/// runtimeconfig.json, then of those of the program. Read when first needed: few plugins ever get so far.
/// </summary>
/// <param name="mainAssemblyPath">The plugin's main assembly.</param>
internal sealed class ProbingPaths(string mainAssemblyPath)
{
    private const string JsonEnding = ".json";

    private readonly Lazy<string[]> _folders = new(() => [.. FoldersOf(mainAssemblyPath)]);

    /// <summary>The folders, absolute, in the order in which they are to be searched.</summary>
    internal IReadOnlyList<string> Folders => _folders.Value;

    private static IEnumerable<string> FoldersOf(string mainAssemblyPath) =>
        Directory.GetFiles(AppContext.BaseDirectory, "*.runtimeconfig.json")
            .Prepend(Path.ChangeExtension(mainAssemblyPath, ".runtimeconfig.json"))
            .SelectMany(FoldersIn);

    private static List<string> FoldersIn(string configuration)
    {
        var folders = new List<string>();
        if (Read(configuration) is not { } options)
        {
            return folders;
        }

        JsonElement? forDevelopment = Read(configuration[..^JsonEnding.Length] + ".dev.json");
        string? framework = FrameworkOf(options) ?? (forDevelopment is { } other ? FrameworkOf(other) : null);
        if (!TryAdd(options, framework, folders) || (forDevelopment is { } more && !TryAdd(more, framework, folders)))
        {
            // A path that is not absolute makes all that would come after it count as not written.
            return folders;
        }

        if (framework is not null && Environment.ProcessPath is { } process && Path.GetFileNameWithoutExtension(process.AsSpan()).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            folders.Add(Path.Combine(Path.GetDirectoryName(process)!, "store", Architecture, framework));
        }

        return folders;
    }

    private static string Architecture => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private static bool TryAdd(JsonElement options, string? framework, List<string> folders)
    {
        foreach (string? written in Paths(options))
        {
            if (framework is null && written?.Contains("|tfm|", StringComparison.Ordinal) == true)
            {
                continue;
            }

            string? path = written?.Replace("|arch|", Architecture, StringComparison.Ordinal).Replace("|tfm|", framework, StringComparison.Ordinal);
            if (!Path.IsPathRooted(path))
            {
                return false;
            }

            folders.Add(path);
        }

        return true;
    }

    // The options of a runtimeconfig.json; null where there is no such file, or it is not what it should be.
    private static JsonElement? Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.TryGetProperty("runtimeOptions", out JsonElement options) && HasKnownForm(options) ? options.Clone() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool HasKnownForm(JsonElement options) =>
        options.ValueKind == JsonValueKind.Object
        && (!options.TryGetProperty("tfm", out JsonElement framework) || framework.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        && Paths(options).All(static _ => true);

    private static IEnumerable<string?> Paths(JsonElement options) =>
        options.TryGetProperty("additionalProbingPaths", out JsonElement paths) && paths.ValueKind != JsonValueKind.Null
            ? paths.EnumerateArray().Select(path => path.GetString())
            : [];

    private static string? FrameworkOf(JsonElement options) => options.TryGetProperty("tfm", out JsonElement framework) ? framework.GetString() : null;
}
