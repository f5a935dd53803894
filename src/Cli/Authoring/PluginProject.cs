using System.Globalization;
using System.Reflection;
using System.Security;
using PlanKit.Extensibility;

namespace PlanKit.Cli.Authoring;

/// <summary>What <c>plugin new</c> writes: a plugin's project that builds, tests and loads as it stands; or a plugin without code.</summary>
/// <param name="id">The plugin's id.</param>
/// <param name="prefix">The letters of its rules.</param>
/// <param name="programFolder">The folder of the program, whose assemblies a project refers to.</param>
internal sealed class PluginProject(string id, string prefix, string programFolder)
{
    private const string Project = "Template/";
    private const string NoCode = "NoCodeTemplate/";

    private readonly (string Placeholder, string Value)[] _values =
    [
        ("__Name__", NameOf(id)),
        ("__id__", id),
        ("__PREFIX__", prefix),
        ("__PlanKitFolder__", SecurityElement.Escape(Path.TrimEndingDirectorySeparator(programFolder))),
        ("__ApiMin__", PluginApi.Version.ToString(2)),
        ("__ApiMax__", string.Create(CultureInfo.InvariantCulture, $"{PluginApi.Version.Major}.99")),
    ];

    /// <summary>The letters that an id suggests for its rules: the first of each word, or the first two of a single word.</summary>
    /// <param name="id">A plugin's id.</param>
    public static string PrefixFor(string id)
    {
        string[] words = [.. WordsOf(id).Where(word => char.IsAsciiLetterLower(word[0]))];
        string letters = words.Length > 1 ? string.Concat(words.Take(4).Select(word => word[0])) : new string([.. words[0].Where(char.IsAsciiLetterLower).Take(2)]);
        return (letters.Length < 2 ? letters + "X" : letters).ToUpperInvariant();
    }

    /// <summary>Writes the project.</summary>
    /// <param name="folder">An empty folder.</param>
    public void Write(string folder) => Write(Project, folder);

    /// <summary>Writes a plugin without code, which is no project: it needs no building.</summary>
    /// <param name="folder">An empty folder.</param>
    public void WriteWithoutCode(string folder) => Write(NoCode, folder);

    private void Write(string template, string folder)
    {
        Assembly assembly = typeof(PluginProject).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(template, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            string path = Path.Combine(folder, Fill(name[template.Length..]) is var file && file == "gitignore" ? ".gitignore" : file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Fill(reader.ReadToEnd()));
        }
    }

    private static string NameOf(string id) => string.Concat(WordsOf(id).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string[] WordsOf(string id) => id.Split('-', StringSplitOptions.RemoveEmptyEntries);

    private string Fill(string text) =>
        _values.Aggregate(text, static (filled, value) => filled.Replace(value.Placeholder, value.Value, StringComparison.Ordinal));
}
