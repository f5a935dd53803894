namespace PlanKit.Plugins;

/// <summary>Folders in a sentence.</summary>
internal static class FolderList
{
    internal static string Of(IEnumerable<string> folders) => string.Join(", ", folders.Select(HiddenCharacters.Show));
}
