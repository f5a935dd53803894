using System.Text.Json;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Finds a plugin that would load code from outside its folder: <c>additionalProbingPaths</c> in a runtimeconfig.json lead to files
/// that no lock covers.
/// </summary>
internal static class OutsideFolders
{
    private static readonly string[] Endings = [".runtimeconfig.json", ".runtimeconfig.dev.json"];

    /// <summary>What is wrong with the files directly in the folder; null where nothing is.</summary>
    internal static LocalizableText? Find(IEnumerable<FileInfo> files) =>
        files.FirstOrDefault(file => Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && LeadsOutside(file)) is { } found
            ? new LocalizableText(
                "“{0}”中的 additionalProbingPaths 让程序到插件文件夹以外去找程序集，那里的文件不受锁定保护。请删去这一项，并把需要的文件放进插件的文件夹。",
                "additionalProbingPaths in \"{0}\" lead to assemblies outside the plugin's folder, which no lock covers. Remove that entry, and put what the plugin needs into its folder.")
                .Format(found.Name)
            : null;

    private static bool LeadsOutside(FileInfo file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            return json.RootElement.TryGetProperty("runtimeOptions", out JsonElement options)
                && options.ValueKind == JsonValueKind.Object
                && options.TryGetProperty("additionalProbingPaths", out JsonElement paths)
                && paths.ValueKind == JsonValueKind.Array
                && paths.GetArrayLength() > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // What cannot be read leads nowhere; a file that may not be read at all is named when it is hashed.
            return false;
        }
    }
}
