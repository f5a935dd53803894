using System.Xml.Linq;

namespace PlanKit.Architecture.Tests;

/// <summary>The source tree from which the tests were built.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The name of each project's assembly below a folder, in ordinal order; a template is no project yet.</summary>
    internal static IEnumerable<string> AssembliesOf(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
        .Where(project => !project.Contains($"{Path.DirectorySeparatorChar}Template{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(project => XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project))
        .Order(StringComparer.Ordinal);

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "PlanKit.sln"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new DirectoryNotFoundException("The tests must lie below the folder of PlanKit.sln."));
}
