namespace McMaster.NETCore.Plugins.Loader;

/// <summary>Copies of a plugin's native libraries in a folder of their own, so that the plugin's files stay free.</summary>
internal sealed class ShadowCopies
{
    private readonly Lock _copying = new();
    private string? _folder;

    /// <summary>The path of the copy, made when first asked for.</summary>
    internal string CopyOf(string path)
    {
        lock (_copying)
        {
            _folder ??= Directory.CreateTempSubdirectory("plugin-native-").FullName;
            string copy = Path.Combine(_folder, Path.GetFileName(path));
            if (!File.Exists(copy))
            {
                File.Copy(path, copy);
            }

            return copy;
        }
    }

    /// <summary>Deletes the copies as far as the system allows it.</summary>
    internal void Delete()
    {
        lock (_copying)
        {
            if (_folder is null)
            {
                return;
            }

            try
            {
                Directory.Delete(_folder, recursive: true);
                _folder = null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Windows keeps a library locked until its context is collected; what is left is in the temporary folder.
                return;
            }
        }
    }
}
